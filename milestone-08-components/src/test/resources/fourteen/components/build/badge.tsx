'use client';
import { useState } from 'react';
import { plain } from 'fourteen/plain';

export const count = { value: plain };

export function Badge() {
  return <b>{useState(count.value)[0]}</b>;
}
